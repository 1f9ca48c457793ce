import { __, _n, sprintf } from '@wordpress/i18n';
import type { TipEffect } from '../../contract/help.ts';
import { formatDay } from '../format/format-day.ts';
import { VoteCount } from './vote-count.tsx';

/** What each tip changed: requests about its place before and after it was written, in spans of the same length. */
export function EffectsTable( { effects }: { effects: readonly TipEffect[] } ) {
	if ( effects.length === 0 ) {
		return null;
	}
	return (
		<section className="deskside-panel" aria-labelledby="effects-title">
			<h3 id="effects-title">
				{ __( 'What tips changed', 'deskside' ) }
			</h3>
			<table className="deskside-list">
				<caption>
					{ __(
						'Requests about the tip’s place, in as many days before it was written as after.',
						'deskside'
					) }
				</caption>
				<thead>
					<tr>
						<th scope="col">{ __( 'Tip', 'deskside' ) }</th>
						<th scope="col">{ __( 'Before', 'deskside' ) }</th>
						<th scope="col">{ __( 'After', 'deskside' ) }</th>
						<th scope="col">{ __( 'Readers', 'deskside' ) }</th>
					</tr>
				</thead>
				<tbody>
					{ effects.map( ( effect ) => (
						<EffectRow key={ effect.tip } effect={ effect } />
					) ) }
				</tbody>
			</table>
		</section>
	);
}

function EffectRow( { effect }: { effect: TipEffect } ) {
	const { tip, since, days, before, after } = effect;
	return (
		<tr>
			<th scope="row">
				<bdi>{ tip }</bdi>{ ' ' }
				<span className="deskside-small">
					{ sprintf(
						/* translators: 1: a date, 2: a number of days */
						_n(
							'since %1$s, %2$d day',
							'since %1$s, %2$d days',
							days,
							'deskside'
						),
						formatDay( since.slice( 0, 10 ) ),
						days
					) }
				</span>
			</th>
			<td data-label={ __( 'Before', 'deskside' ) }>{ before }</td>
			<td
				data-label={ __( 'After', 'deskside' ) }
				data-better={ after < before }
			>
				{ after }
			</td>
			<td data-label={ __( 'Readers', 'deskside' ) }>
				<VoteCount { ...effect } />
			</td>
		</tr>
	);
}
