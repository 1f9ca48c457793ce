import { SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Facts, TopicQuestion } from '../../contract/topic.ts';

type Answer = Facts[ string ] | undefined;

interface Props {
	question: TopicQuestion;
	value: Answer;
	/** undefined: not known. */
	onChange: ( answer: Answer ) => void;
}

/** One question whose answer decides the cover; "not known" is always an answer. */
export function FactField( { question, value, onChange }: Props ) {
	const { kind, label, options } = question;
	if ( kind === 'date' || kind === 'number' ) {
		return (
			<TextControl
				__nextHasNoMarginBottom
				label={ label }
				type={ kind }
				value={ value === undefined ? '' : String( value ) }
				onChange={ ( text ) =>
					onChange( read( text, kind === 'number' ) )
				}
			/>
		);
	}
	const choices =
		kind === 'yes_no'
			? [
					{ value: 'true', label: __( 'yes', 'deskside' ) },
					{ value: 'false', label: __( 'no', 'deskside' ) },
			  ]
			: options;
	return (
		<SelectControl
			__nextHasNoMarginBottom
			label={ label }
			value={ value === undefined ? '' : String( value ) }
			options={ [
				{ value: '', label: __( 'not known', 'deskside' ) },
				...choices,
			] }
			onChange={ ( text ) =>
				onChange(
					kind === 'yes_no' && text ? text === 'true' : read( text )
				)
			}
		/>
	);
}

function read( text: string, isNumber = false ): Answer {
	if ( text === '' ) {
		return undefined;
	}
	return isNumber ? Number( text ) : text;
}
