import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { QueueItem } from '../../contract/desk.ts';
import { URGENCIES } from '../../contract/topic.ts';
import { FILTERS } from '../store/constants.ts';
import type { Filter, StatusFilter } from '../store/types.ts';
import { statusLabel } from '../words/status-label.ts';
import { urgencyLabel } from '../words/urgency-label.ts';
import { optionsOf, type Option } from './options-of.ts';

interface Props {
	filter: Filter;
	lines: readonly QueueItem[];
	onFilter: ( change: Partial< Record< keyof Filter, string > > ) => void;
}

/** What narrows the queue further, each by one value. */
export function NarrowFields( { filter, lines, onFilter }: Props ) {
	const fields: [ keyof Filter, string, Option[] ][] = [
		[
			'site',
			__( 'Site', 'deskside' ),
			[
				all( __( 'All sites', 'deskside' ) ),
				...optionsOf(
					lines,
					( line ) => ( {
						value: line.site_id,
						label: line.site_name,
					} ),
					{
						value: filter.site,
						label: __( 'The chosen site', 'deskside' ),
					}
				),
			],
		],
		[
			'urgency',
			__( 'Urgency', 'deskside' ),
			[
				all( __( 'All colours', 'deskside' ) ),
				...URGENCIES.map( ( value ) => ( {
					value,
					label: urgencyLabel( value ),
				} ) ),
			],
		],
		[
			'topic',
			__( 'Topic', 'deskside' ),
			[
				all( __( 'All topics', 'deskside' ) ),
				...optionsOf(
					lines,
					( { topic, topic_label } ) => ( {
						value: topic,
						label: topic_label,
					} ),
					{
						value: filter.topic,
						label: __( 'The chosen topic', 'deskside' ),
					}
				),
			],
		],
		[
			'plan',
			__( 'Plan', 'deskside' ),
			[
				all( __( 'All plans', 'deskside' ) ),
				...optionsOf(
					lines,
					( { plan_id, plan_label } ) => ( {
						value: plan_id,
						label: plan_label,
					} ),
					{
						value: filter.plan,
						label: __( 'The chosen plan', 'deskside' ),
					}
				),
			],
		],
	];
	return (
		<>
			<SelectControl
				__nextHasNoMarginBottom
				label={ __( 'Status', 'deskside' ) }
				value={ filter.status ?? 'open' }
				options={ FILTERS.map( ( value: StatusFilter ) => ( {
					value,
					label: statusLabel( value ),
				} ) ) }
				onChange={ ( value ) =>
					onFilter( { status: value === 'open' ? '' : value } )
				}
			/>
			{ fields.map( ( [ name, label, options ] ) => (
				<SelectControl
					__nextHasNoMarginBottom
					key={ name }
					label={ label }
					value={ filter[ name ] ?? '' }
					options={ options }
					onChange={ ( value ) => onFilter( { [ name ]: value } ) }
				/>
			) ) }
		</>
	);
}

const all = ( label: string ): Option => ( { value: '', label } );
