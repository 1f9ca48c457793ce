import { __ } from '@wordpress/i18n';
import type { QueueItem } from '../../contract/desk.ts';
import type { SiteOption } from './queue-filters.tsx';

/**
 * The sites that can be chosen: those of the lines that are here, and the chosen one.
 *
 * @param items  Lines of the queue.
 * @param chosen The chosen site's id.
 */
export function sitesOf(
	items: readonly QueueItem[],
	chosen: string | undefined
): SiteOption[] {
	const sites = new Map(
		items.map( ( item ) => [ item.site_id, item.site_name ] )
	);
	if ( chosen && ! sites.has( chosen ) ) {
		sites.set( chosen, __( 'The chosen site', 'deskside' ) );
	}
	return [ ...sites ]
		.map( ( [ id, name ] ) => ( { id, name } ) )
		.sort( ( a, b ) => a.name.localeCompare( b.name ) );
}
