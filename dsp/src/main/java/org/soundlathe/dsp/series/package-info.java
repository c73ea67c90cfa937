/// Figures that grow while a sound passes, and what can be said about a set of them.
@NullMarked
package org.soundlathe.dsp.series;

import org.jspecify.annotations.NullMarked;
