import { SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Facts, TopicQuestion } from '../../../../contract/topic.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';

type Value = Facts[ string ] | null;

type Props = {
	question: TopicQuestion;
	value: Value;
	/** Null when the answer is taken back: then the provider counts with the dearer one, and says so. */
	onChange: ( value: Value ) => void;
};

const YES_NO_UNKNOWN: Record< string, Value > = {
	yes: true,
	no: false,
	unknown: null,
};

const nameOf = ( value: Value ) =>
	Object.keys( YES_NO_UNKNOWN ).find(
		( name ) => YES_NO_UNKNOWN[ name ] === value
	) ?? 'unknown';

/** One question whose answer decides what help costs. */
export function QuestionField( { question, value, onChange }: Props ) {
	const { label, kind, options } = question;
	switch ( kind ) {
		case 'choice':
			return (
				<SelectControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ label }
					value={ String( value ?? '' ) }
					options={ [
						{
							value: '',
							label: __( 'I don’t know', 'deskside' ),
						},
						...options,
					] }
					onChange={ ( chosen ) => onChange( chosen || null ) }
				/>
			);
		case 'yes_no':
			return (
				<ChoiceList
					legend={ label }
					choices={ [
						{ value: 'yes', label: __( 'Yes', 'deskside' ) },
						{ value: 'no', label: __( 'No', 'deskside' ) },
						{
							value: 'unknown',
							label: __( 'I don’t know', 'deskside' ),
						},
					] }
					value={ nameOf( value ) }
					onChange={ ( chosen ) =>
						onChange( YES_NO_UNKNOWN[ chosen ] ?? null )
					}
				/>
			);
		case 'date':
			return (
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					type="date"
					label={ label }
					value={ String( value ?? '' ) }
					onChange={ ( chosen ) => onChange( chosen || null ) }
				/>
			);
		case 'number':
			return (
				<TextControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					type="number"
					label={ label }
					value={ String( value ?? '' ) }
					onChange={ ( chosen ) =>
						onChange( chosen === '' ? null : Number( chosen ) )
					}
				/>
			);
	}
}
