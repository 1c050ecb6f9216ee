/** Publishing to a bucket of an object storage that speaks S3. */
@NullMarked
package org.nuggets.publish.s3;

import org.jspecify.annotations.NullMarked;
