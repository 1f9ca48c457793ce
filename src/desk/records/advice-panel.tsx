import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { getAdvice } from '../api/get-advice.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { draftKey } from '../drafts/draft-key.ts';
import { useAgentId } from '../drafts/use-agent-id.ts';
import { useOpen } from '../drafts/use-open.ts';
import { AdviceForm } from './advice-form.tsx';
import { AdviceLine } from './advice-line.tsx';

interface Props {
	/** `con_` and a ULID. */
	contractId: string;
	client: string;
}

/** The advice that the client was given, acknowledged or not, and the form to give another. */
export function AdvicePanel( { contractId, client }: Props ) {
	const draftName = draftKey( 'advice', useAgentId(), contractId );
	const { isOpen, isPressed, open, close } = useOpen( draftName );
	const { reading, reload } = useRead( `advice ${ contractId }`, () =>
		getAdvice( contractId )
	);
	return (
		<section className="deskside-panel" aria-labelledby="advice-title">
			<h3 id="advice-title">{ __( 'Advice', 'deskside' ) }</h3>
			{ reading.status !== 'here' ? (
				<ReadingNotice reading={ reading } onRetry={ reload } />
			) : (
				<ul className="deskside-reasons">
					{ reading.value.advice.length === 0 && (
						<li>
							{ __( 'No advice was given yet.', 'deskside' ) }
						</li>
					) }
					{ reading.value.advice.map( ( one ) => (
						<AdviceLine
							key={ one.id }
							contractId={ contractId }
							advice={ one }
							onChange={ reload }
						/>
					) ) }
				</ul>
			) }
			{ isOpen ? (
				<AdviceForm
					draftName={ draftName }
					takesFocus={ isPressed }
					contractId={ contractId }
					client={ client }
					onClose={ () => {
						close();
						reload();
					} }
				/>
			) : (
				<div className="deskside-buttons">
					<Button variant="secondary" onClick={ open }>
						{ __( 'Give an advice', 'deskside' ) }
					</Button>
				</div>
			) }
		</section>
	);
}
