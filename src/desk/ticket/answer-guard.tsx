import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { FormEvent, ReactNode } from 'react';
import type { DeskTicket, Reply } from '../../contract/desk.ts';
import { formatInstant } from '../format/format-instant.ts';
import { useSeenWriting } from './use-seen-writing.ts';

interface Props {
	ticket: DeskTicket;
	onReply: ( reply: Reply ) => Promise< unknown >;
	/** The form, with what sends its answer. */
	children: ( onSend: Props[ 'onReply' ] ) => ReactNode;
}

/** Tells beside an answer what came to the ticket since it was begun; such an answer goes out at the second press only. */
export function AnswerGuard( { ticket, onReply, children }: Props ) {
	const { came, isSolved, isHeldBack, place, write, send } = useSeenWriting(
		ticket,
		onReply
	);
	return (
		<div
			ref={ place }
			onInput={ ( { target }: FormEvent< HTMLDivElement > ) =>
				target instanceof HTMLTextAreaElement && write( target.value )
			}
		>
			<div role="status">
				{ ( came.length > 0 || isSolved ) && (
					<Notice
						status="warning"
						isDismissible={ false }
						spokenMessage={ null }
						className="deskside-came"
					>
						{ came.map( ( { id, author, received_at } ) => (
							<p key={ id }>
								{ sprintf(
									author.kind === 'agent'
										? /* translators: 1: a person's name, 2: a date and time */
										  __(
												'%1$s answered on %2$s, after you began to write.',
												'deskside'
										  )
										: /* translators: 1: a person's name, 2: a date and time */
										  __(
												'%1$s wrote on %2$s, after you began to write.',
												'deskside'
										  ),
									author.name,
									formatInstant( received_at )
								) }
							</p>
						) ) }
						{ isSolved && (
							<p>
								{ __(
									'The ticket was marked as solved after you began to write.',
									'deskside'
								) }
							</p>
						) }
						{ isHeldBack && (
							<p>
								<strong>
									{ __(
										'Your answer is not sent yet. If it still fits, send it once more.',
										'deskside'
									) }
								</strong>
							</p>
						) }
					</Notice>
				) }
			</div>
			{ children( send ) }
		</div>
	);
}
