/// Masters as files: written, read back, and written again where they miss their mark.
@NullMarked
package org.soundlathe.delivery.master;

import org.jspecify.annotations.NullMarked;
