/**
 * Query keys of WordPress and WooCommerce admin screens that name a screen, a tab or a record by number.
 * Everything else in a query is treated as private: searches, nonces, tokens, mail addresses, return addresses.
 */
const PUBLIC = new Set(
	(
		'page post_type taxonomy tab section action post_status comment_status status view mode orderby order paged path ' +
		'post id tag_id user_id item_id term_id order_id plugin theme plugin_status role menu canvas postType postId categoryId ' +
		'activeView layout step chapter period compare report range filter ver type lang locale'
	).split( ' ' )
);

/** Whether the value of this query key may be shown; the value itself is still searched for private data. */
export function isPublicQueryKey( key: string ): boolean {
	return PUBLIC.has( key );
}
