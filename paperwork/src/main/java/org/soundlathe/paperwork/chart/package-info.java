/// Charts as SVG by own code: sharp at any size, the same bytes on every machine, readable in grey,
/// by day and by night. Colours come from the page's style sheet, with a fallback for a picture
/// that stands alone.
@NullMarked
package org.soundlathe.paperwork.chart;

import org.jspecify.annotations.NullMarked;
