/// All meters at once, for a person who wants to know everything about one sound.
@NullMarked
package org.soundlathe.dsp.survey;

import org.jspecify.annotations.NullMarked;
