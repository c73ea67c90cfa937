/// START-HERE: the page that a musician opens first.
@NullMarked
package org.soundlathe.delivery.start;

import org.jspecify.annotations.NullMarked;
