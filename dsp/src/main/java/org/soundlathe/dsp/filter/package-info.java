/// Filters: the sections that everything stands on, cuts, and crossovers.
@NullMarked
package org.soundlathe.dsp.filter;

import org.jspecify.annotations.NullMarked;
