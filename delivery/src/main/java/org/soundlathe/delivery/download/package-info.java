/// What shops, streaming services and friends get.
@NullMarked
package org.soundlathe.delivery.download;

import org.jspecify.annotations.NullMarked;
