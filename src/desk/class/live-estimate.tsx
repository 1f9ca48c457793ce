import { __ } from '@wordpress/i18n';
import type { Estimate, EstimateRequest } from '../../contract/estimate.ts';
import { createEstimate } from '../api/create-estimate.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { useNow } from '../format/use-now.ts';
import { EstimateBody } from '../ticket/estimate-body.tsx';

const MINUTE_MS = 60_000;

interface Props {
	ticketId: string;
	wanted: EstimateRequest;
}

/** What the choice would cost the client and why, and when it would be due, before anything is saved; true to the minute. */
export function LiveEstimate( { ticketId, wanted }: Props ) {
	const minute = Math.floor( useNow() / MINUTE_MS );
	const { reading, reload } = useRead(
		`estimate ${ ticketId } ${ JSON.stringify( wanted ) } ${ minute }`,
		() => createEstimate( ticketId, wanted )
	);
	return (
		<div
			className="deskside-preview deskside-estimate"
			role="status"
			data-warns={ reading.status === 'here' && isOver( reading.value ) }
			aria-label={ __( 'What it would cost the client', 'deskside' ) }
		>
			{ reading.status === 'here' ? (
				<EstimateBody estimate={ reading.value } />
			) : (
				<ReadingNotice reading={ reading } onRetry={ reload } />
			) }
		</div>
	);
}

/** A promise that is measured from when the ticket began to wait may be broken before anybody makes it. */
function isOver( { at, response }: Estimate ): boolean {
	const { latest, latest_is_breach } = response;
	if ( latest === null ) {
		return false;
	}
	const left = Date.parse( latest ) - Date.parse( at );
	return left < 0 || ( left === 0 && latest_is_breach );
}
