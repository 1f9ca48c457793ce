import { CheckboxControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { QueueItem } from '../../contract/desk.ts';
import { QueueLine } from './queue-line.tsx';

interface Props {
	items: readonly QueueItem[];
	open: string | null;
	news: readonly string[];
	/** Lines that left the list and stay until nobody points at one. */
	gone: readonly string[];
	selected: readonly string[];
	/** Milliseconds since 1970. */
	now: number;
	onSelect: ( id: string, on: boolean ) => void;
}

/** The lines, in the order they came, each to be opened or chosen. */
export function QueueList( {
	items,
	open,
	news,
	gone,
	selected,
	now,
	onSelect,
}: Props ) {
	return (
		<ol
			className="deskside-lines"
			aria-label={ __( 'Tickets', 'deskside' ) }
		>
			{ items.map( ( item ) => (
				<li
					key={ item.id }
					data-gone={ gone.includes( item.id ) || undefined }
					data-selected={ selected.includes( item.id ) || undefined }
				>
					<CheckboxControl
						__nextHasNoMarginBottom
						className="deskside-line__choose"
						aria-label={ sprintf(
							/* translators: %d: number of a ticket */
							__( 'Choose #%d', 'deskside' ),
							item.number
						) }
						checked={ selected.includes( item.id ) }
						onChange={ ( on ) => onSelect( item.id, on ) }
					/>
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
