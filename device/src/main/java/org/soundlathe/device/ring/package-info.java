/// The memory that a sound server and Java share: two rings of sound, and what went wrong, counted.
@NullMarked
package org.soundlathe.device.ring;

import org.jspecify.annotations.NullMarked;
