/// The singers of the demo band: glottis, mouth, consonants.
@NullMarked
package org.soundlathe.demo.voice;

import org.jspecify.annotations.NullMarked;
