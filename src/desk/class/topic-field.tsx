import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { DeskClass } from '../../contract/desk-class.ts';
import { topicGroups } from './topic-groups.ts';

interface Props {
	list: DeskClass[ 'topics' ];
	value: string;
	onChange: ( id: string ) => void;
}

/** The topics in groups of colour and cover; below, what the chosen one's colour means and what the plan notes of it. */
export function TopicField( { list, value, onChange }: Props ) {
	const topic = list.topics.find( ( { id } ) => id === value );
	const colour = list.urgencies.find( ( { id } ) => id === topic?.urgency );
	const help = [ colour?.description, topic?.note ]
		.filter( Boolean )
		.join( ' ' );
	return (
		<SelectControl
			__nextHasNoMarginBottom
			label={ __( 'Topic', 'deskside' ) }
			value={ value }
			onChange={ onChange }
			{ ...( help ? { help: <span dir="auto">{ help }</span> } : {} ) }
		>
			{ topicGroups( list.topics ).map( ( { label, topics } ) => (
				<optgroup key={ label } label={ label }>
					{ topics.map( ( one ) => (
						<option key={ one.id } value={ one.id }>
							{ one.label }
						</option>
					) ) }
				</optgroup>
			) ) }
		</SelectControl>
	);
}
