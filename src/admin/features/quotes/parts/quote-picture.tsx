import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { QuoteAttachment } from '../../../../contract/quote.ts';
import { useAttachment } from '../../../files/use-attachment.ts';
import { useObjectUrl } from '../../../files/use-object-url.ts';
import { describeProblem } from '../../../ui/describe-problem.ts';

/** A picture: read when somebody wants to see it, for a quote may carry ten. Its button stays, and the focus on it. */
export function QuotePicture( { file }: { file: QuoteAttachment } ) {
	const [ wanted, setWanted ] = useState( false );
	const fetched = useAttachment( wanted ? file.id : null );
	const url = useObjectUrl(
		fetched.status === 'ready' ? fetched.blob : null
	);
	return (
		<>
			<Button
				variant="link"
				aria-expanded={ wanted }
				onClick={ () => setWanted( ! wanted ) }
			>
				{ sprintf(
					/* translators: %s: a file's name. */
					__( 'Show %s', 'deskside' ),
					file.name
				) }
			</Button>
			{ fetched.status === 'failed' && (
				<p className="deskside-hint" role="alert">
					{ describeProblem( fetched.code ).sentence }
				</p>
			) }
			{ url && (
				<a
					className="deskside-attachment"
					href={ url }
					target="_blank"
					rel="noopener"
					aria-label={ sprintf(
						/* translators: %s: a file's name. */
						__( 'Open %s in a new tab', 'deskside' ),
						file.name
					) }
				>
					<img src={ url } alt={ file.name } />
				</a>
			) }
		</>
	);
}
