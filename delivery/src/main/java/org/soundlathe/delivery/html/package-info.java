/// What every HTML page of the house shares: its frame, its look and its links.
@NullMarked
package org.soundlathe.delivery.html;

import org.jspecify.annotations.NullMarked;
