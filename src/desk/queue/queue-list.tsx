import { __ } from '@wordpress/i18n';
import type { QueueItem } from '../../contract/desk.ts';
import { QueueLine } from './queue-line.tsx';

interface Props {
	items: readonly QueueItem[];
	open: string | null;
	news: readonly string[];
	/** Milliseconds since 1970. */
	now: number;
}

/** The lines, in the order they came. */
export function QueueList( { items, open, news, now }: Props ) {
	return (
		<ol
			className="deskside-lines"
			aria-label={ __( 'Tickets', 'deskside' ) }
		>
			{ items.map( ( item ) => (
				<li key={ item.id }>
					<QueueLine
						item={ item }
						isOpen={ item.id === open }
						hasNews={ news.includes( item.id ) }
						now={ now }
					/>
				</li>
			) ) }
		</ol>
	);
}
