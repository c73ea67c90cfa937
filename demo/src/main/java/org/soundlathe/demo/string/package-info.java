/// The strings of the demo band: guitars, their amplifiers, the bass and the piano.
@NullMarked
package org.soundlathe.demo.string;

import org.jspecify.annotations.NullMarked;
