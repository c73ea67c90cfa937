/// What each destination asks for.
@NullMarked
package org.soundlathe.mastering.target;

import org.jspecify.annotations.NullMarked;
