/// What a sound is made of: Fourier transform, long-term spectra, and the shape of a spectrum.
@NullMarked
package org.soundlathe.dsp.spectrum;

import org.jspecify.annotations.NullMarked;
