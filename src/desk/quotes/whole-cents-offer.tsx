import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { lineCents } from '../../contract/quote-totals.ts';
import type { QuoteLine } from '../../contract/quote.ts';
import { formatCents } from '../format/format-money.ts';
import { formatNumber } from '../format/format-number.ts';
import { wholeCents } from './whole-cents.ts';

type Way = ReturnType< typeof wholeCents >[ number ];

interface Props {
	line: QuoteLine;
	currency: string;
	onTake: ( way: Way ) => void;
}

/** What a line that gives no whole cents may be instead, a press away; nothing for one that does. */
export function WholeCentsOffer( { line, currency, onTake }: Props ) {
	const ways = wholeCents( line );
	if ( ways.length === 0 ) {
		return null;
	}
	return (
		<div className="deskside-quote-line__offer deskside-buttons">
			<span className="deskside-small">
				{ __( 'In whole cents it would be:', 'deskside' ) }
			</span>
			{ ways.map( ( way ) => (
				<Button
					key={ way.quantity }
					size="small"
					variant="secondary"
					onClick={ () => onTake( way ) }
				>
					{ labelOf( way, currency ) }
				</Button>
			) ) }
		</div>
	);
}

/** Signs that every language writes alike, around what it writes its own way. */
function labelOf( way: Way, currency: string ): string {
	const price = formatCents( way.unit_cents, currency );
	const how = `${ formatNumber( way.quantity ) } × ${ price }`;
	return way.quantity === 1
		? how
		: `${ how } = ${ formatCents( lineCents( way ), currency ) }`;
}
