/// Filters that take away part of the spectrum.
@NullMarked
package org.soundlathe.dsp.filter;

import org.jspecify.annotations.NullMarked;
