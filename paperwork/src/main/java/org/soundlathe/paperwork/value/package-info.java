/// The value of one setting: a number, a word or a switch.
@NullMarked
package org.soundlathe.paperwork.value;

import org.jspecify.annotations.NullMarked;
