import { __ } from '@wordpress/i18n';
import type { EstimateRequest } from '../../contract/estimate.ts';
import { createEstimate } from '../api/create-estimate.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { EstimateBody } from '../ticket/estimate-body.tsx';

interface Props {
	ticketId: string;
	wanted: EstimateRequest;
}

/** What the choice would cost the client and why, before anything is saved. */
export function LiveEstimate( { ticketId, wanted }: Props ) {
	const { reading, reload } = useRead(
		`estimate ${ ticketId } ${ JSON.stringify( wanted ) }`,
		() => createEstimate( ticketId, wanted )
	);
	return (
		<div
			className="deskside-preview deskside-estimate"
			role="status"
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
