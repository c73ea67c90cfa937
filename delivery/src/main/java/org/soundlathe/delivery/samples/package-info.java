/// Before/after samples and the compare page: what the mix did, heard at one loudness.
@NullMarked
package org.soundlathe.delivery.samples;

import org.jspecify.annotations.NullMarked;
