/// The demo song as data: form, chords, patterns, melodies and words, and their time.
@NullMarked
package org.soundlathe.demo.score;

import org.jspecify.annotations.NullMarked;
