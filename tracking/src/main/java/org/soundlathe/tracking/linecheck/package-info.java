/// Before the take: whether every input brings what it should.
@NullMarked
package org.soundlathe.tracking.linecheck;

import org.jspecify.annotations.NullMarked;
