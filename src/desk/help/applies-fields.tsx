import { TextareaControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { nameOf } from './tip-form-value.ts';
import type { ArticleFormValue } from './article-form-value.ts';

interface Props {
	value: ArticleFormValue;
	isNew: boolean;
	onChange: ( change: Partial< ArticleFormValue > ) => void;
}

/** For whom an article is, and its name. */
export function AppliesFields( { value, isNew, onChange }: Props ) {
	return (
		<details className="deskside-more">
			<summary>{ __( 'Where it applies', 'deskside' ) }</summary>
			<div className="deskside-form__row">
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __( 'Screens, one a line', 'deskside' ) }
					help={ __(
						'Such as options-permalink. It is offered there first.',
						'deskside'
					) }
					rows={ 3 }
					dir="ltr"
					value={ value.screens }
					onChange={ ( screens ) => onChange( { screens } ) }
				/>
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __( 'Plans, one a line', 'deskside' ) }
					help={ __( 'Nothing: every plan.', 'deskside' ) }
					rows={ 3 }
					dir="ltr"
					value={ value.plans }
					onChange={ ( plans ) => onChange( { plans } ) }
				/>
				<TextareaControl
					__nextHasNoMarginBottom
					label={ __( 'Plugins, one a line', 'deskside' ) }
					help={ __( 'Such as woocommerce >=8.0 <=9.9', 'deskside' ) }
					rows={ 3 }
					dir="ltr"
					value={ value.plugins }
					onChange={ ( plugins ) => onChange( { plugins } ) }
				/>
				<TextControl
					__nextHasNoMarginBottom
					label={ __( 'Name', 'deskside' ) }
					help={ __(
						'Stays in addresses: small letters, digits, hyphens.',
						'deskside'
					) }
					maxLength={ 80 }
					readOnly={ ! isNew }
					placeholder={ nameOf( value.texts.en.title ) }
					pattern="[a-z0-9][a-z0-9\-]*"
					dir="ltr"
					value={ value.id }
					onChange={ ( id ) => onChange( { id } ) }
				/>
			</div>
		</details>
	);
}
