import { __, sprintf } from '@wordpress/i18n';
import type { Allowance } from '../../../contract/minutes.ts';
import { describeMinutes } from '../../ui/describe-minutes.ts';
import { useFormats } from '../../ui/formats.ts';
import { Ring } from '../../ui/ring.tsx';

type Props = { allowance: Allowance; reserved: number };

/** The last instant before something lapses: midnight belongs to the day before. */
const justBefore = ( instant: string ) =>
	new Date( Date.parse( instant ) - 1 ).toISOString();

/** Used and left of the plan's minutes, as ring and words, and until when the rest is good. */
export function AllowanceFigures( { allowance, reserved }: Props ) {
	const formats = useFormats();
	const { granted, used, remaining, lapses_at: lapses } = allowance;
	const part = ( minutes: number ) => ( granted ? minutes / granted : 0 );
	const left = sprintf(
		/* translators: 1: minutes left, 2: minutes of the plan. */
		__( '%1$s left of %2$s this month', 'deskside' ),
		describeMinutes( remaining ),
		formats.number( granted )
	);
	return (
		<div className="deskside-allowance__figures">
			<Ring
				left={ part( remaining ) }
				reserved={ part( reserved ) }
				label={ left }
			>
				{ formats.number( remaining ) }
			</Ring>
			<div>
				<p className="deskside-allowance__left">{ left }</p>
				<dl>
					<dt>{ __( 'Used', 'deskside' ) }</dt>
					<dd>{ describeMinutes( used ) }</dd>
					<dt>{ __( 'Not used yet', 'deskside' ) }</dt>
					<dd>{ describeMinutes( remaining ) }</dd>
				</dl>
				<p className="deskside-hint">
					{ remaining > 0
						? sprintf(
								/* translators: %s: a day. */
								__(
									'What is left lapses at the end of %s.',
									'deskside'
								),
								formats.longDay( justBefore( lapses ) )
						  )
						: __(
								'All minutes of this month are used.',
								'deskside'
						  ) }
				</p>
			</div>
		</div>
	);
}
