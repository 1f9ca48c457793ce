import { useId } from '@wordpress/element';

export type Choice = { value: string; label: string; description?: string };

type Props = {
	legend: string;
	choices: Choice[];
	value: string | null;
	onChange: ( value: string ) => void;
};

/** A few choices with a line of explanation each. WordPress 6.6 has no radio buttons with descriptions. */
export function ChoiceList( { legend, choices, value, onChange }: Props ) {
	const name = useId();
	return (
		<fieldset className="deskside-choices">
			<legend>{ legend }</legend>
			{ choices.map( ( choice ) => (
				<label key={ choice.value } className="deskside-choice">
					<input
						type="radio"
						name={ name }
						value={ choice.value }
						checked={ value === choice.value }
						onChange={ () => onChange( choice.value ) }
					/>
					<span>
						{ choice.label }
						{ choice.description && (
							<span className="deskside-choice__more">
								{ choice.description }
							</span>
						) }
					</span>
				</label>
			) ) }
		</fieldset>
	);
}
