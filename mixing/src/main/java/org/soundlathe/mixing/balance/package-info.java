/// How loud each track and each group stands.
@NullMarked
package org.soundlathe.mixing.balance;

import org.jspecify.annotations.NullMarked;
