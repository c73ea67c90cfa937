/// From a session to the files of its mix.
@NullMarked
package org.soundlathe.production.mix;

import org.jspecify.annotations.NullMarked;
