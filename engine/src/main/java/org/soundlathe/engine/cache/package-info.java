/// What was rendered before and need not be rendered again.
@NullMarked
package org.soundlathe.engine.cache;

import org.jspecify.annotations.NullMarked;
