/// Settings by the words people use: paths, values with units, and what may be set where.
@NullMarked
package org.soundlathe.session.settings;

import org.jspecify.annotations.NullMarked;
