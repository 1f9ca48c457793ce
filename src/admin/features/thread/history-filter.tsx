import {
	CheckboxControl,
	SearchControl,
	SelectControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useEffect, useState } from '@wordpress/element';
import { TICKET_STATUSES } from '../../../contract/ticket.ts';
import type { TicketFilter } from '../../store/types.ts';
import { describeStatus } from '../../ui/describe-status.ts';
import { type Picked, toFilter } from './to-filter.ts';

/** A word is looked for when somebody stops typing. */
const SETTLE_MS = 300;

type Props = {
	/** Whether the reader sees tickets of others too. */
	seesAll: boolean;
	onFilter: ( filter: TicketFilter ) => void;
};

/** What of the history is shown: where it stands, whose it is, and words in it. */
export function HistoryFilter( { seesAll, onFilter }: Props ) {
	const [ picked, setPicked ] = useState< Picked >( {
		status: 'all',
		words: '',
		mine: false,
	} );
	const { status, words, mine } = picked;
	useEffect( () => {
		const timer = setTimeout(
			() => onFilter( toFilter( { status, words, mine } ) ),
			words ? SETTLE_MS : 0
		);
		return () => clearTimeout( timer );
	}, [ status, words, mine, onFilter ] );
	return (
		<div className="deskside-history" role="search">
			<SearchControl
				__nextHasNoMarginBottom
				label={ __( 'Search your tickets', 'deskside' ) }
				hideLabelFromVision={ false }
				value={ words }
				onChange={ ( text ) =>
					setPicked( { ...picked, words: text.slice( 0, 100 ) } )
				}
			/>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Show', 'deskside' ) }
				value={ status }
				options={ [
					{ value: 'all', label: __( 'All tickets', 'deskside' ) },
					{ value: 'open', label: __( 'Open tickets', 'deskside' ) },
					...TICKET_STATUSES.map( ( value ) => ( {
						value,
						label: describeStatus( value ),
					} ) ),
				] }
				onChange={ ( chosen ) =>
					setPicked( {
						...picked,
						status: chosen as Picked[ 'status' ],
					} )
				}
			/>
			{ seesAll && (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ __( 'Only those that I opened', 'deskside' ) }
					checked={ mine }
					onChange={ ( only ) =>
						setPicked( { ...picked, mine: only } )
					}
				/>
			) }
		</div>
	);
}
