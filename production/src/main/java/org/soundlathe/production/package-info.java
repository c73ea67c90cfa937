/// The producer: runs the stages in order and collects what each room wrote down.
@NullMarked
package org.soundlathe.production;

import org.jspecify.annotations.NullMarked;
