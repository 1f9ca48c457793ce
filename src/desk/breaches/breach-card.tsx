import { __, sprintf } from '@wordpress/i18n';
import type { Breach } from '../../contract/breach.ts';
import { ticketHref } from '../app/route.ts';
import { formatInstant } from '../format/format-instant.ts';
import { promiseLabel } from '../words/promise-label.ts';
import { PauseList } from './pause-list.tsx';

interface Props {
	breach: Breach;
	/** Which ticket it is about, where that is not said around it. */
	ticket?: {
		ticket_id: string;
		number: number;
		subject: string;
		site_name: string;
	};
}

/** A promise that was not kept, or work before its time, with what proves it. */
export function BreachCard( { breach, ticket }: Props ) {
	return (
		<article className="deskside-breach" data-kind={ breach.kind }>
			{ ticket && (
				<p>
					<a href={ ticketHref( ticket.ticket_id ) }>
						#{ ticket.number } <bdi>{ ticket.subject }</bdi>
					</a>{ ' ' }
					<bdi className="deskside-small">{ ticket.site_name }</bdi>
				</p>
			) }
			<p>
				<strong>{ headline( breach ) }</strong>
			</p>
			<p dir="auto">{ breach.text }</p>
			<PauseList pauses={ breach.pauses } />
			<p dir="auto">{ breach.contract_says }</p>
			<p className="deskside-small">
				{ breach.kind === 'late' && doneSentence( breach ) }{ ' ' }
				{ breach.id && <code>{ breach.id }</code> }
			</p>
		</article>
	);
}

const doneSentence = ( { done_at }: Breach ): string =>
	done_at
		? sprintf(
				/* translators: %s: a date and time */
				__( 'Done %s.', 'deskside' ),
				formatInstant( done_at )
		  )
		: __( 'Not done yet.', 'deskside' );

function headline( { kind, promise, earliest, happened_at }: Breach ): string {
	return kind === 'late'
		? sprintf(
				/* translators: 1: a promise, like "First answer", 2: a date and time */
				__( '%1$s: too late since %2$s', 'deskside' ),
				promiseLabel( promise ),
				formatInstant( happened_at )
		  )
		: sprintf(
				/* translators: 1, 2: dates with times; the second is the earlier one */
				__( 'Not before %1$s, begun %2$s', 'deskside' ),
				formatInstant( earliest ?? happened_at ),
				formatInstant( happened_at )
		  );
}
