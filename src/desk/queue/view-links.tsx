import { __ } from '@wordpress/i18n';
import { QUEUE_VIEWS, type QueueView } from '../../contract/desk.ts';
import type { Filter } from '../store/types.ts';
import { viewLabel } from '../words/view-label.ts';
import { writeFilter } from './queue-filter.ts';

interface Props {
	filter: Filter;
}

/** The saved views; each is an address that can be kept. */
export function ViewLinks( { filter }: Props ) {
	const all: ( QueueView | null )[] = [ null, ...QUEUE_VIEWS ];
	return (
		<ul className="deskside-views" aria-label={ __( 'Views', 'deskside' ) }>
			{ all.map( ( view ) => (
				<li key={ view ?? 'all' }>
					<a
						href={ hrefOfView( filter, view ) }
						aria-current={
							( filter.view ?? null ) === view
								? 'page'
								: undefined
						}
					>
						{ viewLabel( view ) }
					</a>
				</li>
			) ) }
		</ul>
	);
}

function hrefOfView( filter: Filter, view: QueueView | null ): string {
	const { site } = filter;
	const search = writeFilter( {
		...( site ? { site } : {} ),
		...( view ? { view } : {} ),
	} );
	return `#/${ search ? `?${ search }` : '' }`;
}
