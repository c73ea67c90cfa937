/// The mastering engineer: from one mix to the signals that leave the house.
@NullMarked
package org.soundlathe.mastering;

import org.jspecify.annotations.NullMarked;
