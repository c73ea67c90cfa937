/// What leaves the house: radio, CD, download, vinyl, samples and the report.
@NullMarked
package org.soundlathe.delivery;

import org.jspecify.annotations.NullMarked;
