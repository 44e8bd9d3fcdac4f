/** Everything the API's own description allows, and much that it does not, sent to the running application. */
package io.hooktrail.fuzz;
