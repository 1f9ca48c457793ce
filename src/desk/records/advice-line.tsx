import { __, sprintf } from '@wordpress/i18n';
import type { Advice } from '../../contract/advice.ts';
import { formatInstant } from '../format/format-instant.ts';
import { RemindButton } from './remind-button.tsx';

interface Props {
	contractId: string;
	advice: Advice;
	onChange: () => void;
}

/** An advice: to whom, when, whether somebody acknowledged it, and the reminder while nobody did. */
export function AdviceLine( { contractId, advice, onChange }: Props ) {
	const { acknowledged } = advice;
	const reminded = advice.reminded_at.at( -1 );
	return (
		<li className="deskside-entry">
			<p>
				<strong dir="auto">{ advice.subject }</strong>{ ' ' }
				<span dir="auto">{ advice.text }</span>{ ' ' }
				<span className="deskside-small">
					{ sprintf(
						/* translators: 1: a person's name, 2: to whom, 3: a date and time */
						__( '%1$s to %2$s, %3$s', 'deskside' ),
						advice.given_by,
						advice.addressed_to,
						formatInstant( advice.given_at )
					) }
					{ ' · ' }
					{ acknowledged
						? sprintf(
								/* translators: 1: a person's name, 2: a date and time */
								__( 'acknowledged by %1$s, %2$s', 'deskside' ),
								acknowledged.by.name,
								formatInstant( acknowledged.at )
						  )
						: __( 'not acknowledged yet', 'deskside' ) }
					{ reminded && (
						<>
							{ ' · ' }
							{
								/* translators: %s: a date and time */
								sprintf(
									__( 'reminded %s', 'deskside' ),
									formatInstant( reminded )
								)
							}
						</>
					) }
				</span>
			</p>
			{ acknowledged?.note && (
				<blockquote dir="auto">{ acknowledged.note }</blockquote>
			) }
			{ ! acknowledged && (
				<RemindButton
					contractId={ contractId }
					advice={ advice }
					onReminded={ onChange }
				/>
			) }
		</li>
	);
}
