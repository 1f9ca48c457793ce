import { Button, Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { ticketHref } from '../app/route.ts';
import { meanwhileSentence } from '../words/meanwhile-sentence.ts';
import { problemSentence } from '../words/problem-sentence.ts';
import { mayGoAgain, type Bulk } from './use-bulk.ts';

interface Props {
	bulk: Bulk;
}

/** How it went: how many are done, and of each that is not, which and why. */
export function BulkReport( { bulk }: Props ) {
	const { report, isBusy, retry, forget } = bulk;
	if ( ! report ) {
		return null;
	}
	return (
		<div className="deskside-bulk-report" role="status">
			<Notice
				status={ report.failed.length > 0 ? 'error' : 'success' }
				isDismissible={ ! isBusy }
				spokenMessage={ null }
				onRemove={ forget }
			>
				<p>
					{ isBusy
						? sprintf(
								/* translators: 1: number of tickets that are done, 2: number of all */
								__( '%1$d of %2$d done…', 'deskside' ),
								report.done.length,
								report.total
						  )
						: sprintf(
								/* translators: %d: number of tickets */
								_n(
									'%d ticket done.',
									'%d tickets done.',
									report.done.length,
									'deskside'
								),
								report.done.length
						  ) }
				</p>
				{ report.failed.length > 0 && (
					<>
						<ul className="deskside-mistakes">
							{ report.failed.map( ( failed ) => (
								<li key={ failed.id }>
									<a href={ ticketHref( failed.id ) }>
										#{ failed.number }
									</a>{ ' ' }
									{ problemSentence( failed.code ) }{ ' ' }
									{ failed.meanwhile &&
										meanwhileSentence( failed.meanwhile ) }
								</li>
							) ) }
						</ul>
						{ report.failed.some( mayGoAgain ) && (
							<Button
								variant="secondary"
								aria-disabled={ isBusy }
								onClick={ retry }
							>
								{ report.failed.some(
									( { code } ) => code === 'ticket_changed'
								)
									? __(
											'Mark them as solved all the same',
											'deskside'
									  )
									: __( 'Try these again', 'deskside' ) }
							</Button>
						) }
					</>
				) }
			</Notice>
		</div>
	);
}
