/// What stations get: the airplay file and the broadcast file after EBU R 128.
@NullMarked
package org.soundlathe.delivery.radio;

import org.jspecify.annotations.NullMarked;
