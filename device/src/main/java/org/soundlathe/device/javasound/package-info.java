/// The sound system of the JDK, for plain stereo.
@NullMarked
package org.soundlathe.device.javasound;

import org.jspecify.annotations.NullMarked;
